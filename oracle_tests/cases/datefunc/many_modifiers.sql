-- lang_datefunc §3 "Modifiers": any number of them
SELECT date('2024-01-01', '+1 day', '+1 day', '+1 day', '+1 day', '+1 day', '+1 day', '+1 day', '+1 day', '+1 day', '+1 day', '+1 day', '+1 day'), datetime('2024-01-01', '+1 month', 'floor', '+1 month', 'floor', '+1 month', 'floor', 'subsec', 'weekday 3');
