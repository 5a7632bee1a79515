-- Katram numuram, kas gadā nav pirmais, reģistrā jābūt arī iepriekšējam. Pārkāpumā parāda trūkstošo numuru; ja trūkst
-- vairāku pēc kārtas, pēdējo no tiem. Trūkst arī tad, ja izsniegts lielāks numurs nekā pēdējais reģistrā.
-- population:
select c.number as number
from {table} c
where c.received_at >= :from and c.received_at < :to
union
select substring(c.number from 1 for char_length('{register}') + 6)
  || lpad(cast(cast(substring(c.number from char_length('{register}') + 7) as integer) - 1 as varchar), 6, '0')
from {table} c
where c.received_at >= :from and c.received_at < :to and substring(c.number from char_length('{register}') + 7) <> '000001'
  and translate(c.number, '123456789', '000000000') = '{register}-0000-000000'
union
select '{register}-' || cast(n.for_year as varchar) || '-' || lpad(cast(n.last_number as varchar), 6, '0')
from register_number n
where n.register = '{register}'
  and exists (
    select 1 from {table} c
    where c.received_at >= :from and c.received_at < :to
      and substring(c.number from char_length('{register}') + 2 for 4) = cast(n.for_year as varchar))
-- broken:
not exists (select 1 from {table} m where m.number = q.number)
