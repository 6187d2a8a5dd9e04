-- lang_datefunc §2 "Time Values": a year before 0 is written with a minus sign
SELECT date('-0001-01-01'), date('-4713-11-24'), julianday('-4713-11-24 12:00'), julianday('-4713-11-24 11:59'), date('-4714-01-01'), date('0000-01-01'), date('-0000-01-01'), datetime('-0044-03-15 12:00'), strftime('%Y', '-0044-03-15');
