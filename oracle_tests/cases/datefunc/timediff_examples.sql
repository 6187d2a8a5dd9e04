-- lang_datefunc timediff(): two spans of 28 and 31 days that are both one month
SELECT timediff('2023-02-15', '2023-03-15'), timediff('2023-03-15', '2023-04-15'), timediff('1809-02-12', '2024-02-12'), timediff('2024-02-12', '1809-02-12');
