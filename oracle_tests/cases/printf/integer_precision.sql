-- printf "%d, %i": the precision is the least number of digits
SELECT printf('[%.5d] [%.5d] [%.0d] [%8.3d] [%-8.3d] [%08.3d] [%.3d]', 42, -42, 0, 7, 7, 7, 12345), printf('[%+.4d] [% .4d]', 3, 3);
