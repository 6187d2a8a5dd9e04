-- lang_expr: NULL, CURRENT_TIME, CURRENT_DATE and CURRENT_TIMESTAMP are literals in any case of letters.
SELECT NULL, null, Null, typeof(NULL), "NULL", typeof("NULL");
SELECT length(CURRENT_DATE), length(current_time), length(Current_Timestamp), typeof(CURRENT_DATE);
SELECT CURRENT_TIMESTAMP = CURRENT_DATE || ' ' || CURRENT_TIME;
SELECT date(CURRENT_DATE) = CURRENT_DATE, CURRENT_TIME = time('now');
-- error
SELECT CURRENT_DATE();
