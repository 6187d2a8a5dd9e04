-- lang_datefunc §3 "Modifiers": NNN days, hours, minutes, seconds; "The 's' character at the end of the modifier
-- names in 1 through 6 is optional"
SELECT datetime('2024-02-28', '+1 day'), datetime('2024-02-28', '2 days'), datetime('2024-02-28', '-28 days'), datetime('2024-02-28', '+36 hours'), datetime('2024-02-28', '-1 hour'), datetime('2024-02-28', '+90 minutes'), datetime('2024-02-28', '-1 minute'), datetime('2024-02-28', '+86399 seconds'), datetime('2024-02-28', '1 second'), datetime('2024-02-28', '+1 DAY'), datetime('2024-02-28', '+1 Days');
