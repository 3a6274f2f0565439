import { describe, expect, it } from 'vitest'
import { mentionedClients } from './mentioned-clients.ts'
import { exampleClaim, exampleStart } from './testing/example-messages.ts'
import { changeRequestMessage, claimAnswerMessage, requestAnswerMessage, returnMessage } from './testing/messages.ts'

describe('mentionedClients', () => {
  it('finds the one client of most messages', () => {
    expect(mentionedClients(exampleStart())).toEqual([{ bsn: '999900031', path: '/Bericht/Client' }])
    expect(mentionedClients(changeRequestMessage())).toEqual([{ bsn: '999900031', path: '/Bericht/Client' }])
  })

  it('finds the clients of a claim, and those whose lines an answer rejects', () => {
    const line = { bsn: '999900031', path: '/Bericht/Declaratie/Clienten/Client[1]' }
    expect(mentionedClients(exampleClaim())).toEqual([line])
    expect(mentionedClients(claimAnswerMessage(exampleClaim()))).toEqual([])
    expect(mentionedClients(claimAnswerMessage(exampleClaim(), { rejected: [1] }))).toEqual([
      { ...line, path: '/Bericht/DeclaratieAntwoord/Clienten/Client[1]' },
    ])
  })

  it('finds nobody in an answer to a request, nor in a return without content', () => {
    expect(mentionedClients(requestAnswerMessage())).toEqual([])
    expect(mentionedClients(returnMessage(exampleStart()))).toEqual([])
  })
})
