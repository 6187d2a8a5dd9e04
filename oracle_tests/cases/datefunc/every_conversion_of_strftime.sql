-- lang_datefunc "Overview": the table of conversions.
SELECT strftime('%d|%e|%f|%F|%G|%g|%H|%I|%j|%J|%k|%l|%m|%M|%p|%P|%R|%s|%S|%T|%U|%u|%V|%w|%W|%Y|%%', '2024-03-05 14:07:09.256');
SELECT strftime('%d|%e|%f|%F|%G|%g|%H|%I|%j|%J|%k|%l|%m|%M|%p|%P|%R|%s|%S|%T|%U|%u|%V|%w|%W|%Y|%%', '1999-01-01');
SELECT strftime('%A', '2024-01-01'), strftime('%y', '2024-01-01'), strftime('%', '2024-01-01'), strftime('%Z', '2024-01-01'), strftime('', '2024-01-01'), strftime('plain', '2024-01-01'), strftime(NULL, '2024-01-01'), strftime('%Y', NULL), strftime('%n%t', '2024-01-01'), strftime('%-d', '2024-01-01');
SELECT strftime(5, '2024-01-01'), strftime('%Y'||x'00'||'%m', '2024-05-06'), strftime('é%Y日', '2024-01-01');
-- error
SELECT timediff('2024-01-01');
