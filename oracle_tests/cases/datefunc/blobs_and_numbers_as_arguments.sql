-- lang_datefunc §2 "Time Values": a blob is taken as text, an integer as a Julian day
SELECT date(x'323032342d30312d3032'), date(2460311), date(2460311.5), typeof(date(2460311)), date('2024-01-01', x'2b3120646179'), date(1e9), date(-1), date(9e999), date(2460311, 1), strftime(5, '2024-01-01'), strftime(x'2559', '2024-01-01');
