/** An object of a collected or projected answer. */
export type Row = { [key: string]: unknown }

/**
 * Makes objects of answers. They have no prototype, so that every response name a client may choose, `__proto__`
 * included, is an ordinary property; made by a constructor they stay as fast as other objects.
 */
export const AnswerRow = function AnswerRow() {} as unknown as new () => Row
AnswerRow.prototype = Object.create(null)
