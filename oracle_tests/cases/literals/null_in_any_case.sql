-- NULL, TRUE, FALSE and CURRENT_* are keywords in any case.
SELECT null, Null, NULL, nUlL IS NULL, true, True, FALSE, typeof(current_date), length(CURRENT_TIME), length(current_timestamp), typeof(NULL);
-- error
SELECT "null", [true];
