//! Made-up books that show the software: a package of any size, and the illustrative rows of the bundled one.
//!
//! The only place where anything is made up. Every name says 示意 and every row has the basis `illustrative`.
//! The same arguments give the same bytes on every machine: one generator of random numbers, integers only.
//! Must not know the model, the reader or queries, so that what they find in these files is no echo of themselves.

mod course;
mod credit_code;
mod enterprise;
mod instrument;
mod lead;
mod lines;
mod package;
mod progress;
mod rng;
mod row;
mod shaoxing;
mod tables;

pub use package::{Plan, SampleError, SampleTable, Summary, write_package, write_plan};
pub use shaoxing::shaoxing_rows;
