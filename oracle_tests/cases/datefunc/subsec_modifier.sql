-- lang_datefunc §3 "Modifiers": "increases the resolution of the output for datetime(), time(), and unixepoch(), and
-- for the '%s' format string"
SELECT datetime('2024-01-01 12:34:56.789', 'subsec'), time('12:34:56.7', 'subsecond'), unixepoch('2024-01-01 12:34:56.789', 'subsec'), strftime('%s', '2024-01-01 12:34:56.789', 'subsec'), date('2024-01-01 12:34:56.789', 'subsec'), julianday('2024-01-01 12:34:56.789', 'subsec'), strftime('%S %f %T', '12:34:56.789', 'subsec'), datetime('2024-01-01', 'SUBSEC'), time('12:00', 'subsec');
