SELECT n, id, apply_id, gone, level, title_role, work, share, mixture, language, country, workplace, pay_low, pay_high,
    pay_currency, pay_period, skills, required
FROM vacancies WHERE n IN ($numbers);
