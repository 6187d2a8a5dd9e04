-- lang_datefunc §3 "Modifiers": "First the year is shifted by YYYY, then the month by MM, and then day by DD, and so
-- forth"
SELECT datetime('2024-02-29', '+0001-01-01'), datetime('2024-02-29', '+1 year', '+1 month', '+1 day'), datetime('2023-12-31', '+0000-02-00'), datetime('2023-12-31', '+0000-02-01'), datetime('2024-03-31', '-0000-01-01'), datetime('2024-03-31', '-1 month', '-1 day');
