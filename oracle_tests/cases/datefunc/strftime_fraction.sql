-- lang_datefunc strftime(): %f "fractional seconds: SS.SSS"
SELECT strftime('%f', '12:34:56'), strftime('%f', '12:34:56.7'), strftime('%f', '12:34:56.7891'), strftime('%f', '00:00:00.0004'), strftime('%f', '12:34:59.9996'), strftime('%S', '12:34:59.9996'), strftime('%f', 2451545.123456789), strftime('%f', '2024-01-01 00:00', '+0.0015 seconds');
