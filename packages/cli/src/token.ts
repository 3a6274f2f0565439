import { parseArgs } from 'node:util'
import { purposes, roles } from '@regiograaf/identity'
import { type IssuerSettings, openDevelopmentIssuer } from './development-issuer.ts'
import { readCommandEnvironment } from './environment.ts'
import { UsageError } from './usage-error.ts'

export const tokenUsage = `Usage: regiograaf token --organisation <code> --role <role> --purpose <purpose> [--subject <name>]

Prints an access token for development, valid for eight hours.

  --organisation  a municipality (GM0361), a region (noord-kennemerland), a provider (its AGB code),
                  a school partnership; not needed for the role public
  --role          ${Object.keys(roles).join(', ')}
  --purpose       ${purposes.join(', ')}
  --subject       who is asking (development)`

/**
 * The command `regiograaf token`: writes the token, and nothing else, to standard output; with --help the usage instead.
 * Rejects with one sentence about what is possible.
 */
export async function runToken(argv: string[], settings: IssuerSettings = readCommandEnvironment()): Promise<void> {
  const { help, organisation, role, purpose, subject } = parse(argv)
  if (help) return console.log(tokenUsage)
  const { issueDevelopmentToken } = await openDevelopmentIssuer(settings)
  console.log(
    await issueDevelopmentToken({
      organisationCode: organisation,
      role: role ?? '',
      purpose: purpose ?? '',
      subject,
    }),
  )
}

function parse(argv: string[]) {
  try {
    return parseArgs({
      args: argv,
      options: {
        organisation: { type: 'string' },
        role: { type: 'string' },
        purpose: { type: 'string' },
        subject: { type: 'string' },
        help: { type: 'boolean' },
      },
    }).values
  } catch (fault) {
    const options =
      'token takes --organisation, --role, --purpose, --subject and --help, each but the last with a value.'
    throw new UsageError(options, { cause: fault })
  }
}
