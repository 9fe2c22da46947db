//! Whether files are those that a resource says they are, by their number of bytes and by their hash. Must not know what
//! stands in them.

use md5::Md5;
use sha1::Sha1;
use sha2::digest::{Digest, DynDigest};
use sha2::{Sha224, Sha256, Sha384, Sha512};

use crate::package::csv::OnDisk;
use crate::package::descriptor::Resource;
use crate::package::findings::{At, Journal, Problem};

/// The sum of all files of a resource, in their order; made only where one is declared.
pub(in crate::package) struct Checksum<'d> {
    declared: &'d str,
    algorithm: &'static str,
    digest: Box<dyn DynDigest>,
}

/// What a resource says of its files, beside what they turn out to be.
pub(in crate::package) struct Checks<'r> {
    resource: &'r Resource,
    bytes: u64,
    sum: Option<Checksum<'r>>,
}

impl<'r> Checks<'r> {
    /// For the files of a resource; a hash that cannot be checked is reported.
    pub(in crate::package) fn new(resource: &'r Resource, at: At, journal: &mut Journal) -> Self {
        let sum = Checksum::new(&resource.hash).unwrap_or_else(|problem| {
            journal.property(at, "hash", &resource.hash, problem);
            None
        });
        Self { resource, bytes: 0, sum }
    }

    /// Adds what was read of a file.
    pub(in crate::package) fn add(&mut self, bytes: &[u8]) {
        self.bytes += bytes.len() as u64;
        if let Some(sum) = &mut self.sum {
            sum.add(bytes);
        }
    }

    /// Adds a file of this size that is read in parts, which takes time only where a hash is declared.
    pub(in crate::package) fn add_file(&mut self, file: &OnDisk, size: u64) {
        self.bytes += size;
        if let Some(sum) = &mut self.sum {
            // What cannot be read is told by whoever reads its rows.
            let _ = file.each_block(|bytes| sum.add(bytes));
        }
    }

    /// Reports what is not as it should be, as something about the first file.
    pub(in crate::package) fn finish(self, at: At, journal: &mut Journal) {
        let declared = self.resource.bytes.as_str();
        // A number of bytes that is none was reported as such.
        if declared.parse::<f64>().is_ok_and(|declared| declared != self.bytes as f64) {
            journal.property(at, "bytes", declared, Problem::FileSizeWrong { found: self.bytes.to_string() });
        }
        if let Some(problem) = self.sum.and_then(Checksum::finish) {
            journal.property(at, "hash", &self.resource.hash, problem);
        }
    }
}

impl<'d> Checksum<'d> {
    /// For what `hash` declares: `sha256:…`, and MD5 where it names no other. `Err` for one that cannot be checked.
    pub(in crate::package) fn new(declared: &'d str) -> Result<Option<Self>, Problem> {
        if declared.is_empty() {
            return Ok(None);
        }
        let (name, declared) = declared.split_once(':').unwrap_or(("md5", declared));
        let plain = name.trim().to_ascii_lowercase().replace('-', "");
        let (algorithm, digest): (_, Box<dyn DynDigest>) = match plain.as_str() {
            "md5" => ("md5", Box::new(Md5::new())),
            "sha1" => ("sha1", Box::new(Sha1::new())),
            "sha224" => ("sha224", Box::new(Sha224::new())),
            "sha256" => ("sha256", Box::new(Sha256::new())),
            "sha384" => ("sha384", Box::new(Sha384::new())),
            "sha512" => ("sha512", Box::new(Sha512::new())),
            _ => return Err(Problem::HashUnknown),
        };
        let declared = declared.trim();
        let is_hash =
            declared.len() == 2 * digest.output_size() && declared.bytes().all(|byte| byte.is_ascii_hexdigit());
        if is_hash { Ok(Some(Self { declared, algorithm, digest })) } else { Err(Problem::HashUnknown) }
    }

    /// Adds what was read of a file.
    pub(in crate::package) fn add(&mut self, bytes: &[u8]) {
        self.digest.update(bytes);
    }

    /// What is wrong, if these are not the files.
    pub(in crate::package) fn finish(self) -> Option<Problem> {
        let found = self.digest.finalize();
        let found: String = found.iter().map(|byte| format!("{byte:02x}")).collect();
        let is_same = found.eq_ignore_ascii_case(self.declared);
        (!is_same).then(|| Problem::HashWrong { found: format!("{}:{found}", self.algorithm) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashes_are_those_that_everybody_makes_of_abc() {
        for (declared, is_right) in [
            ("900150983cd24fb0d6963f7d28e17f72", true),
            ("md5:900150983CD24FB0D6963F7D28E17F72", true),
            ("sha1:a9993e364706816aba3e25717850c26c9cd0d89d", true),
            ("sha224:23097d223405d8228642a477bda255b32aadbce4bda0b3f7e36c9da7", true),
            ("SHA-256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", true),
            ("sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ae", false),
            ("00000000000000000000000000000000", false),
        ] {
            for cut in 0..=3 {
                let mut sum = Checksum::new(declared).unwrap().unwrap();
                sum.add(&b"abc"[..cut]);
                sum.add(&b"abc"[cut..]);
                assert_eq!(sum.finish().is_none(), is_right, "{declared}");
            }
        }
        assert!(Checksum::new("").unwrap().is_none());
        for declared in ["crc32:352441c2", "sha256:352441c2", "sha1:", "nonsense"] {
            assert_eq!(Checksum::new(declared).err(), Some(Problem::HashUnknown), "{declared}");
        }
    }
}
