import { findMunicipality, successorOf } from '@regiograaf/reference-data'
import { today } from '@regiograaf/subgraph-kit'
import type { Context } from '../context.ts'
import { addSchool } from '../data/school.commands.ts'
import { findSchoolProblems, toSchoolName } from '../rules/school-registration.ts'
import type { RegisterSchoolInput, ResolversTypes } from '../schema/types.generated.ts'

/**
 * Registers a school for the caller's partnership. Doing it again changes nothing; another name, place or partnership is a
 * problem.
 */
export async function registerSchool(
  { brin, name: writtenName, municipalityCode }: RegisterSchoolInput,
  { identity, database, loaders }: Context,
): Promise<Awaited<ResolversTypes['RegisterSchoolResult']>> {
  const partnershipCode = identity.organisation.code
  const name = toSchoolName(writtenName)
  const fields = findSchoolProblems(name, findMunicipality(municipalityCode))
  if (fields.length > 0) {
    return { __typename: 'ValidationProblem', message: 'The school was not registered; correct the input.', fields }
  }

  const school = await database.withIdentity(
    identity,
    (db) => addSchool(db, { brin, name, locatedIn: municipalityCode, partnershipCode }),
    { write: true },
  )
  const isSame =
    school.name === name &&
    successorOf(school.locatedIn, today()) === municipalityCode &&
    school.partnershipCode === partnershipCode
  if (!isSame) {
    return {
      __typename: 'SchoolAlreadyRegisteredProblem',
      message: `This BRIN belongs to ${school.name} of partnership ${school.partnershipCode}; correct the BRIN or the facts.`,
      school,
    }
  }
  loaders.schoolByBrin.clear(brin)
  return { __typename: 'RegisterSchoolSuccess', school }
}
