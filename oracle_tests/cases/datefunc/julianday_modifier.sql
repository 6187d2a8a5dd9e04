-- lang_datefunc §3 "Modifiers": "forces the time-value number to be interpreted as a julian-day number"; NULL for any
-- other format
SELECT datetime(2451545, 'julianday'), datetime('2451545', 'julianday'), datetime('2000-01-01', 'julianday'), datetime(1092941466, 'julianday'), datetime('now', 'julianday'), datetime(2451545, '+1 day', 'julianday'), datetime(2451545, 'julianday', '+1 day'), datetime(0, 'julianday'), datetime(5373485, 'julianday'), datetime(2451545, 'JULIANDAY');
