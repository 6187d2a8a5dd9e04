-- lang_expr "Operators": ~ turns every bit of a 64-bit integer.
SELECT ~0, ~1, ~-1, ~~5, ~9223372036854775807, ~-9223372036854775808, ~0x7fffffff, ~'12', ~2.9, ~-2.9, ~x'31';
SELECT -~5, ~-5, - ~ - ~ 5, ~ + 5, ~(1 = 1), ~NOT 1;
