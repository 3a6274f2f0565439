-- The answer to the first query in one statement, without the policies: the least that PostgreSQL has to do for it.
-- $1 municipality, $2 its name and region as JSON, $3 the labels of the product categories by code as JSON.
select format('{"data":{"clients":{"nodes":%s}}}', coalesce(json_agg(file), '[]')) as answer
from (
  select
    client.birth_date as "birthDate",
    $2::json as "responsibleMunicipality",
    coalesce((
      select json_agg(entry)
      from (
        select
          allocation.number,
          case when allocation.category_code is not null then json_build_object(
            'code', allocation.category_code,
            'label', $3::jsonb ->> allocation.category_code
          ) end as "productCategory",
          allocation.start_date as start,
          allocation.end_date as "end",
          (
            select json_build_object('name', provider.name)
            from providers.provider
            where provider.agb_code = allocation.provider_agb_code
          ) as provider,
          case when commitment.id is not null then json_build_object(
            'amountCents', amount.cents,
            'unknownReason', case
              when amount.cents is not null then null
              when commitment.volume is null then 'NO_VOLUME'
              when term.until_day is null then 'NO_END_DATE'
              else 'NO_TARIFF'
            end
          ) end as commitment,
          case when commitment.id is not null then claimed.cents end as "claimedCents"
        from clients.allocation
        left join finance.commitment
          on commitment.municipality_code = allocation.municipality_code and commitment.id = allocation.id
        cross join lateral (
          -- A total counts as one part, on its first day.
          select case when commitment.frequency_code = '6' then commitment.start_date else commitment.end_date end as until_day
        ) as term
        left join lateral (
          -- The days, ISO weeks or months that begin while a tariff holds, and what they cost together. The demo region
          -- agrees every tariff in the unit of its product, so an hourly tariff for minutes is not looked for.
          select sum(parts.count) as count, sum(parts.count * commitment.volume * tariff.amount_cents) as cents
          from finance.tariff
          cross join lateral (
            select
              greatest(commitment.start_date, tariff.valid_from) as from_day,
              least(term.until_day, tariff.valid_to) as until_day
          ) as span
          cross join lateral (
            select case commitment.frequency_code
              when '1' then span.until_day - span.from_day + 1
              when '2' then (span.until_day - date '1969-12-29') / 7 - case
                when span.from_day = commitment.start_date then (span.from_day - date '1969-12-29') / 7 - 1
                else (span.from_day - 1 - date '1969-12-29') / 7
              end
              when '4' then extract(year from span.until_day) * 12 + extract(month from span.until_day) - case
                when span.from_day = commitment.start_date
                  then extract(year from span.from_day) * 12 + extract(month from span.from_day) - 1
                else extract(year from span.from_day - 1) * 12 + extract(month from span.from_day - 1)
              end
              else 1
            end as count
          ) as parts
          where tariff.municipality_code = commitment.municipality_code
            and tariff.provider_agb_code = commitment.provider_agb_code
            and tariff.category_code = commitment.category_code
            and tariff.product_code = commitment.product_code
            and tariff.unit_code = commitment.unit_code
            and span.from_day <= span.until_day
        ) as priced on commitment.budget_cents is null
        cross join lateral (
          select case commitment.frequency_code
            when '1' then term.until_day - commitment.start_date + 1
            when '2' then (term.until_day - date '1969-12-29') / 7 - (commitment.start_date - date '1969-12-29') / 7 + 1
            when '4' then
              (extract(year from term.until_day) - extract(year from commitment.start_date)) * 12
              + extract(month from term.until_day) - extract(month from commitment.start_date) + 1
            else 1
          end as count
        ) as whole
        cross join lateral (
          select case
            when commitment.budget_cents is not null then commitment.budget_cents
            when commitment.unit_code = '83' then commitment.volume * whole.count
            when priced.count = whole.count then priced.cents
          end as cents
        ) as amount
        cross join lateral (
          select coalesce(sum(claim_line.amount_cents), 0) as cents
          from finance.claim_line
          where claim_line.municipality_code = allocation.municipality_code
            and claim_line.allocation_id = allocation.id
            and claim_line.provider_agb_code = allocation.provider_agb_code
            and claim_line.client_id = allocation.client_id
        ) as claimed
        where allocation.municipality_code = client.municipality_code
          and allocation.client_id = client.id
          and allocation.change_reason_code is distinct from '13'
          and (allocation.change_reason_code is distinct from '01' or allocation.end_date is distinct from allocation.start_date)
        order by allocation.start_date, allocation.number
      ) as entry
    ), '[]') as allocations,
    coalesce((
      select json_agg(entry)
      from (
        select arrangement.kind, json_build_object('name', school.name, 'brin', school.brin) as school
        from education.education_care_arrangement as arrangement
        join education.school on school.brin = arrangement.school_brin
        where arrangement.municipality_code = client.municipality_code and arrangement.client_id = client.id
        order by arrangement.start_date, arrangement.id
      ) as entry
    ), '[]') as "educationCareArrangements"
  from (
    select * from clients.client where municipality_code = $1 order by family_name, coalesce(given_names, ''), id limit 50
  ) as client
) as file
