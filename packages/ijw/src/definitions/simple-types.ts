import { code, integer, line, text } from './building-blocks.ts'

/** The simple types of iJw 3.2 that say more than "a line of text", "a code" or "a number"; restrictions RS001 to RS048. */
export const agbCode = text(8, /^[0-9]{8}$/, 'an AGB code of 8 digits')
export const bsn = text(9, /^[0-9]{9}$/, 'a citizen service number (BSN) of 9 digits')
export const municipality = text(4, /^[0-9]{4}$/, 'a municipality code of 4 digits')
export const version = text(
  Number.POSITIVE_INFINITY,
  /^(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)$/,
  'a version written as n.n.n',
)
export const initials = text(6, /^[a-zA-Z\u00C0-\u1EF3]+$/u, '1 to 6 letters without dots or spaces')
export const phoneNumber = text(15, /^[0-9]+$/, '1 to 15 digits')
export const comment = text(Number.POSITIVE_INFINITY, /[^ \t\n\r]/, 'text that is not blank')
export const claimNumber = text(12, /^[a-zA-Z0-9]+$/, '1 to 12 letters and digits')
/** The reference of a claim line: unlike other references it may hold line breaks and may be blank. */
export const lineReference = text(20, null, '1 to 20 characters')

export const messageIdentification = line(12)
export const reference = line(36)
export const relationNumber = line(20)
export const name = line(200)

/** Allocation and decision numbers. */
export const number = integer(999_999_999)
/** Amounts, budgets and volumes; amounts in eurocents. */
export const amount = integer(99_999_999)
export const totalAmount = integer(999_999_999_999)

export const sex = code('COD046')
export const productCategory = code('JZ020')
export const productCode = line(5)
export const unit = code('WJ756')
export const debitCredit = code('COD043')
export const deliveryStatus = code('COD467')
