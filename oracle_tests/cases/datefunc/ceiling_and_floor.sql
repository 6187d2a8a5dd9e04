-- lang_datefunc §3 "Modifiers": "one year after 2024-02-29", "two months after 2023-12-31": floor is the last day of
-- the month, ceiling a day in the next
SELECT date('2024-02-29', '+1 year'), date('2024-02-29', '+1 year', 'floor'), date('2024-02-29', '+1 year', 'ceiling'), date('2023-12-31', '+2 months'), date('2023-12-31', '+2 months', 'floor'), date('2023-12-31', '+2 months', 'ceiling'), date('2024-01-31', '+0000-01-00', 'floor'), date('2024-01-31', '+0000-01-01', 'floor'), date('2024-01-31', '-11 months', 'floor');
