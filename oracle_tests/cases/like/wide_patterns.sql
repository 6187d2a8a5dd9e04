-- limits "Maximum Length Of A LIKE Or GLOB Pattern": 50,000 bytes.
SELECT 'a' LIKE printf('%.*c%%', 100, 'a'), printf('%.*c', 200, 'a') LIKE printf('%.*c%%', 100, 'a');
SELECT length(printf('%.*c', 50000, 'a')), 'a' LIKE printf('%.*c', 50000, '%');
-- error
SELECT 'a' LIKE printf('%.*c', 50001, '%');
-- error
SELECT 'a' GLOB printf('%.*c', 50001, '*');
