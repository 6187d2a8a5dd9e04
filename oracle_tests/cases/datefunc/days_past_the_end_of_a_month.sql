-- lang_datefunc §2 "Time Values": every month takes days up to 31, which run over into the next
SELECT date('2023-02-29'), date('2023-02-30'), date('2024-02-30'), date('2024-02-31'), date('2024-04-31'), datetime('2023-02-31 12:00'), strftime('%j', '2023-02-31'), julianday('2023-02-31') = julianday('2023-03-03');
