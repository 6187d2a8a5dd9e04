-- lang_datefunc §2 "Time Values": "the Julian day number expressed as an integer or floating point value", as number
-- or text
SELECT datetime(2456572.84952685), datetime('2456572.84952685'), date(2456572), datetime(0), datetime(0.0), date(1721059.5), datetime(5373484.499999), date('2456572.5 '), date(' 2456572.5'), date('2456572,5');
