-- lang_datefunc strftime(): %d "day of month: 01-31", %e without leading zero, %j "day of year: 001-366"
SELECT strftime('[%d][%e][%j]', '2024-01-01'), strftime('[%d][%e][%j]', '2024-12-31'), strftime('[%d][%e][%j]', '2023-12-31'), strftime('[%d][%e][%j]', '2024-03-01'), strftime('[%d][%e][%j]', '2023-03-01 23:59');
