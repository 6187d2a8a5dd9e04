-- lang_datefunc §2 "Time Values": "Any non-zero 'HH:MM' suffix is subtracted from the indicated date and time in
-- order to compute zulu time"
SELECT datetime('2024-01-01 00:00+00:00'), datetime('2024-01-01 00:00+05:30'), datetime('2024-01-01 00:00 -05:00'), datetime('2024-01-01 00:00:00.5+14:00', 'subsec'), datetime('2024-01-01 12:00z'), datetime('2024-01-01 12:00 Z'), datetime('2024-12-31 23:30-00:45'), time('12:00+01:00'), datetime('00:30+01:00');
SELECT datetime('2024-01-01 00:00+14:59'), datetime('2024-01-01 00:00+15:00'), datetime('2024-01-01 00:00+05:60'), datetime('2024-01-01 00:00+5:30'), datetime('2024-01-01 00:00+0530'), datetime('2024-01-01Z'), datetime('2024-01-01+01:00'), datetime('2024-01-01 00:00ZZ'), datetime('2024-01-01 00:00Z+01:00');
