-- lang_datefunc §2 "Time Values": "can have one or more digits following the decimal point ... only the first three
-- digits are significant"
SELECT strftime('%f', '12:00:00.1'), strftime('%f', '12:00:00.12'), strftime('%f', '12:00:00.123'), strftime('%f', '12:00:00.1234567'), strftime('%f', '12:00:00.9994'), strftime('%f', '12:00:00.9995'), strftime('%f', '12:00:00.99999999'), strftime('%f', '12:00:00.000000001'), time('12:00:00.'), datetime('2024-01-01 23:59:59.9999');
