namespace Hansa.UseCases;

/// <summary>A text in the languages of the product.</summary>
public sealed record LocalText(string English, string Russian)
{
    /// <summary>Nothing to say in any language.</summary>
    public static LocalText None { get; } = new("", "");

    /// <summary>A text with other texts inside it, each in the language around it: <c>new($"no {what}", $"нет: {what}")</c>.</summary>
    public LocalText(EnglishSentence english, RussianSentence russian)
        : this(english.ToString(), russian.ToString()) { }

    /// <summary>Codes, names and formulas, which are the same in every language.</summary>
    public static LocalText Same(string text) => new(text, text);

    /// <summary>True when there is nothing to say.</summary>
    public bool IsEmpty => English.Length == 0;

    /// <summary>The text in <c>ru</c>; in English for any other language.</summary>
    public string In(string language) => language == "ru" ? Russian : English;

    /// <summary>The English text, for messages to programmers.</summary>
    public override string ToString() => English;

    /// <summary>This text and then the next one; without a gap where either is empty.</summary>
    public LocalText And(LocalText next) =>
        IsEmpty ? next
        : next.IsEmpty ? this
        : new($"{this} {next}", $"{this} {next}");
}
