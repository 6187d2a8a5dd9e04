-- lang_datefunc §3 "Modifiers": "If the value is between 0.0 and 5373484.499999, then it is interpreted as a julian
-- day number"; others as Unix time
SELECT datetime(0, 'auto'), datetime(5373484.499999, 'auto'), datetime(5373484.5, 'auto'), datetime(5373485, 'auto'), datetime(1092941466, 'auto'), datetime(-1, 'auto'), datetime(-210866760000, 'auto'), datetime(-210866760001, 'auto'), datetime(253402300799, 'auto'), datetime(253402300800, 'auto'), datetime('2024-01-01', 'auto'), datetime('1092941466', 'auto'), datetime('x', 'auto'), datetime(2451545, '+1 day', 'auto');
