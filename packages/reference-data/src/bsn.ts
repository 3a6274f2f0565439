/** Whether the text is a citizen service number: nine digits that pass the 11-proof (CS002). All zeros is not. */
export function isBsn(text: string): boolean {
  if (!/^[0-9]{9}$/.test(text) || text === '000000000') return false
  let sum = -Number(text[8])
  for (let index = 0; index < 8; index++) sum += (9 - index) * Number(text[index])
  return sum % 11 === 0
}
