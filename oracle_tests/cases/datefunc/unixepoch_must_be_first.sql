-- lang_datefunc §3 "Modifiers": a modifier before it makes the value NULL
SELECT datetime(1092941466, '+1 day', 'unixepoch'), datetime(1092941466, 'unixepoch', '+1 day'), datetime(2451545, '+1 day', 'unixepoch'), datetime(1092941466, 'auto', 'unixepoch'), datetime(1092941466, 'unixepoch', 'unixepoch');
