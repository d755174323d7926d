using Hansa.Statistics.Firms;

namespace Hansa.UseCases.Firms;

/// <summary>Names of paths, and sentences under their tables.</summary>
internal static class PathNotes
{
    private static readonly Dictionary<BreadthPath, (string Code, LocalText Name)> Paths = new()
    {
        [BreadthPath.WideAtOnce] = ("wide", new("Wide at once", "Сразу широко")),
        [BreadthPath.StepByStep] = ("step-by-step", new("Step by step", "Постепенно")),
        [BreadthPath.StaysNarrow] = ("narrow", new("Goes on, no wider", "Продолжает, не расширяясь")),
        [BreadthPath.OneYear] = ("one-year", new("One year only", "Только один год")),
        [BreadthPath.TooEarly] = ("too-early", new("Too early to tell", "Судить рано")),
    };

    public static string Code(BreadthPath path) => Paths[path].Code;

    public static LocalText Name(BreadthPath path) => Paths[path].Name;

    public static readonly LocalText Reading = new(
        "Firms that export in the first year of the window may have begun before it and are left out; one that exported before the window and paused "
            + "counts as a beginner. Those still there after some years began larger than those who left: compare the same firms. "
            + "The first calendar year is rarely a whole one. By size, a firm counts under that of its first year.",
        "Фирмы, экспортирующие в первом году окна, могли начать раньше и исключены; экспортировавшая до окна и прервавшаяся считается начавшей. "
            + "Оставшиеся через несколько лет начинали крупнее ушедших: сравнивайте одни и те же фирмы. "
            + "Первый календарный год редко полный. По размерам фирма учтена по размеру первого года."
    );

    public static readonly LocalText NoMarkets = new(
        "The rows name no partner, so nobody can tell wide starts from step by step.",
        "В строках нет страны-партнёра, поэтому отличить начавших широко от идущих постепенно нельзя."
    );

    public static readonly LocalText NoBirths = new(
        "Nothing tells when firms were founded, so there is no age at the first export and born globals cannot be told: link the declarations "
            + "with a register that has the year (the Russian one has it in its registration numbers; others by --map born=COLUMN).",
        "Когда фирмы созданы, неизвестно, поэтому возраста при первом экспорте нет и «рождённых глобальными» не выделить: свяжите декларации "
            + "с реестром, где есть год (в российском он — в регистрационных номерах; в других — --map born=СТОЛБЕЦ)."
    );

    public static readonly LocalText Births = new(
        "The year of foundation is the one that the register tells; the Russian one has it in the registration number: firms older than 2002 "
            + "(entrepreneurs: 2004) got theirs then and look younger; a firm that was reorganised looks new.",
        "Год создания — по реестру; в российском он взят из регистрационного номера: созданные до 2002 года (предприниматели — до 2004-го) "
            + "получили номера тогда и выглядят моложе; реорганизованная фирма выглядит новой."
    );

    public static readonly LocalText NoTurnover = new(
        "A born global sells a quarter of its turnover abroad within three years of its birth (Knight and Cavusgil 2004). Turnover is not known, so "
            + "the young who begin wide are candidates only.",
        "«Рождённая глобальной» фирма за три года с создания продаёт за рубеж четверть оборота (Knight, Cavusgil 2004). Оборот неизвестен, поэтому "
            + "молодые, начавшие широко, — лишь кандидаты."
    );

    public static LocalText Kinds(int wide) =>
        new(
            $"Wide at once: {wide} destinations or more in the first year. Step by step: fewer at first, more in a later year. "
                + "Too early: the first year is the last of the window.",
            $"Сразу широко: в первый год стран — {wide} и более. Постепенно: вначале меньше, в одном из следующих годов больше. "
                + "Судить рано: первый год — последний в окне."
        );
}
