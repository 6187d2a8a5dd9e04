-- printf "%e, %E": width, signs and zeros
SELECT printf('[%15.3e] [%-15.3e] [%015.3e] [%+15.3e] [%+015.3e]', 1234.5, 1234.5, 1234.5, 1234.5, 1234.5), printf('[%015.3e]', -1234.5), printf('[%,15.3e]', 1234.5);
