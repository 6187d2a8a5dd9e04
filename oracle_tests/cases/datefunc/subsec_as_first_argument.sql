-- lang_datefunc §3 "Modifiers": "the time-value that is normally in the first argument is understood to be 'now'"
SELECT typeof(unixepoch('subsec')), length(datetime('subsec')), length(time('subsecond')), length(datetime('subsec', '+1 day')), abs(unixepoch('subsec') - unixepoch()) < 5, date('subsec') = date('now');
