-- lang_datefunc: time() gives HH:MM:SS; a Julian day begins at noon.
SELECT time(0), time(0.5), time(2460436.25), time(2460436.75), time('00:00'), time('23:59:59'), time('2024-05-06'), time('2024-05-06 07:08'), time('12:34:56.789'), time('12:34', '+30 minutes'), time('23:30', '+45 minutes'), time('00:10', '-20 minutes'), time('12:00', '1.5 hours'), time('12:00:00', '0.5 seconds', 'subsec');
