-- lang_datefunc CURRENT_TIMESTAMP: the keywords are functions of no argument as well
SELECT current_date = CURRENT_DATE, typeof(CURRENT_DATE);
-- error
SELECT current_date();
SELECT length("current_date"());
