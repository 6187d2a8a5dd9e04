-- limits "Maximum Number Of Host Parameters In A Single SQL Statement": ?NNN up to 32766.
SELECT 1 WHERE 0;
-- error
SELECT ?32767;
-- error
SELECT ?0;
-- error
SELECT ?99999999999999999999;
