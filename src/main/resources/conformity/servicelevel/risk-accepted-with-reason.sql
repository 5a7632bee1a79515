-- Darbības, kas periodā slēgtas ar iznākumu „Risks pieņemts” vai „Mērķis pārskatīts”: jābūt redzamam, kurš tā lēma un kāpēc.
-- population:
select c.number as number, c.rationale, c.decided_by from corrective_action c
where c.closed_at >= :from and c.closed_at < :to and c.outcome in ('ACCEPTED_RISK', 'TARGET_REVISED')
-- broken:
q.decided_by is null or q.rationale is null or trim(q.rationale) = ''
