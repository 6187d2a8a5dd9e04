-- lang_datefunc strftime(): %% is a percent sign; other text stays
SELECT strftime('%%', '2024-01-01'), strftime('100%%Y %Y', '2024-01-01'), quote(strftime('', '2024-01-01')), strftime('abc', '2024-01-01'), strftime('é%dé€', '2024-01-01'), strftime('%Y%Y%Y', '2024-01-01');
