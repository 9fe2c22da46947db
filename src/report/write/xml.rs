//! XML, element by element, over the writer of quick-xml. Must not know what the elements mean.

use std::borrow::Cow;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

use crate::text::steers;

/// An XML document while it is written. In memory nothing fails.
pub(super) struct Xml {
    out: Writer<Vec<u8>>,
}

type Attributes<'n> = [(&'n str, &'n str)];

impl Xml {
    /// With the line that says it is XML.
    pub(super) fn document() -> Self {
        let mut xml = Self::fragment();
        xml.event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), Some("yes"))));
        xml
    }

    /// Without it.
    pub(super) fn fragment() -> Self {
        Self { out: Writer::new(Vec::new()) }
    }

    fn event(&mut self, event: Event<'_>) {
        // A vector takes everything.
        let _ = self.out.write_event(event);
    }

    fn start<'n>(name: &'n str, attributes: &Attributes<'n>) -> BytesStart<'n> {
        let mut start = BytesStart::new(name);
        for (key, value) in attributes {
            start.push_attribute((*key, allowed(value).as_ref()));
        }
        start
    }

    /// An element with what is written in it.
    pub(super) fn within(&mut self, name: &str, attributes: &Attributes<'_>, inside: impl FnOnce(&mut Self)) {
        self.event(Event::Start(Self::start(name, attributes)));
        inside(self);
        self.event(Event::End(BytesEnd::new(name)));
    }

    /// An element with nothing in it.
    pub(super) fn empty(&mut self, name: &str, attributes: &Attributes<'_>) {
        self.event(Event::Empty(Self::start(name, attributes)));
    }

    /// An element with words in it.
    pub(super) fn words(&mut self, name: &str, attributes: &Attributes<'_>, text: &str) {
        self.within(name, attributes, |xml| xml.text(text));
    }

    /// Words.
    pub(super) fn text(&mut self, text: &str) {
        self.event(Event::Text(BytesText::new(&allowed(text))));
    }

    /// XML that is written already.
    pub(super) fn raw(&mut self, xml: &str) {
        self.event(Event::Text(BytesText::from_escaped(xml)));
    }

    pub(super) fn finish(self) -> Vec<u8> {
        self.out.into_inner()
    }
}

/// Without the signs that no XML may have in it, nor those that turn round what stands beside them.
fn allowed(text: &str) -> Cow<'_, str> {
    let is_allowed =
        |sign: char| !steers(sign) && !matches!(sign, '\u{fffe}' | '\u{ffff}') || matches!(sign, '\n' | '\t');
    match text.chars().all(is_allowed) {
        true => Cow::Borrowed(text),
        false => text.chars().filter(|sign| is_allowed(*sign)).collect::<String>().into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_that_mean_something_and_signs_that_may_not_be_there() {
        let mut xml = Xml::fragment();
        xml.words("a", &[("b", "\"<&\u{1}")], "<x> & \u{8}y");
        let text = String::from_utf8(xml.finish()).unwrap();
        assert_eq!(text, "<a b=\"&quot;&lt;&amp;\">&lt;x&gt; &amp; y</a>");
    }
}
