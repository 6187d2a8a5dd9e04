-- lang_datefunc: timediff(A, B) is what must be added to B to get A, as ±YYYY-MM-DD HH:MM:SS.SSS.
SELECT timediff('2024-02-15', '2023-12-31'), timediff('2023-12-31', '2024-02-15'), timediff('2024-03-01', '2024-02-29'), timediff('2023-03-01', '2023-02-28'), timediff('2024-05-06 01:02:03.456', '2024-05-06'), timediff('2024-05-06', '2024-05-06'), timediff('12:00', '11:59:59.5'), timediff(2460436.5, 2460435.5), timediff('x', '2024-01-01'), timediff(NULL, '2024-01-01'), timediff('9999-12-31', '0000-01-01');
-- error
SELECT timediff();
-- error
SELECT timediff('2024-01-01', '2024-01-01', '+1 day');
