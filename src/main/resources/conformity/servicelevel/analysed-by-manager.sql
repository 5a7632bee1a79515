-- population:
select b.number as number, b.decided_by, b.item_code from level_breach b
 where b.decision in ('CONFIRMED', 'FALSE_MEASUREMENT', 'NOT_CONFIRMED', 'NOT_MEASURED')
   and b.registered_at >= :from and b.registered_at < :to
-- broken:
exists (select 1 from catalogue_assignment a where a.user_id = q.decided_by and a.item_code = q.item_code
          and a.role in ('SERVICE_PROVIDER', 'EXTERNAL_SERVICE_PROVIDER'))
  and not exists (select 1 from catalogue_assignment a where a.user_id = q.decided_by
          and (a.item_code = q.item_code or a.item_code is null) and a.role like '%\_MANAGER' escape '\')
