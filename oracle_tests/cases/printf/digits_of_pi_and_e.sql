-- printf: many digits of well known numbers in each conversion
SELECT format('%.15f', pi()), format('%.16f', pi()), format('%!.20f', pi()), format('%.10e', pi()), format('%!.18e', pi()), format('%g', pi()), format('%.17g', pi()), format('%!.17g', exp(1)), format('%f', exp(1)), format('%.3f', sqrt(2));
