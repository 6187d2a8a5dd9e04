-- lang_datefunc §2 "Time Values": "all of the following time-values are equivalent"
SELECT strftime('%F %R:%f', '2013-10-07 08:23:19.120'), strftime('%F %R:%f', '2013-10-07T08:23:19.120Z'), strftime('%F %R:%f', '2013-10-07 04:23:19.120-04:00'), strftime('%F %R', 2456572.84952685);
