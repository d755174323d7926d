namespace Hansa.UseCases;

/// <summary>A text in the languages of the product.</summary>
public sealed record LocalText(string English, string Russian)
{
    /// <summary>The text in <c>ru</c>; in English for any other language.</summary>
    public string In(string language) => language == "ru" ? Russian : English;
}
