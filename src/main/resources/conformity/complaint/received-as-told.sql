-- Periodā saņemtie pieteikumi. Saņemšanas diena ir ierakstīta divreiz: reģistrā un procesā (receivedOn), pēc kuras aprēķināts
-- atbildes termiņš. Programma nevienu no tām vēlāk nemaina.
-- population:
select s.number as number, extract(epoch from s.received_at) * 1000 as received, v.LONG_ as told
from submission s
join ACT_HI_VARINST v on v.PROC_INST_ID_ = s.process_instance and v.NAME_ = 'receivedOn'
where s.received_at >= :from and s.received_at < :to
-- broken:
q.received < q.told or q.received >= q.told + 90000000
