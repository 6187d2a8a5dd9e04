-- lang_datefunc strftime(): the format ends at a NUL
SELECT quote(strftime('%Y' || char(0) || '%m', '2024-05-06')), quote(date('2024-05-06' || char(0) || 'x')), quote(date('2024-05-06', '+1 day' || char(0) || 'x'));
