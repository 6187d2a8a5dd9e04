-- lang_datefunc timediff(): "(+|-)YYYY-MM-DD HH:MM:SS.SSS"
SELECT timediff('2024-03-01', '2024-02-29'), timediff('2024-02-29', '2024-03-01'), timediff('2024-01-01', '2024-01-01'), timediff('2024-01-01 00:00:00.001', '2024-01-01'), timediff('9999-12-31', '0000-01-01'), timediff('2000-01-01', '1999-12-31 23:59:59.999');
