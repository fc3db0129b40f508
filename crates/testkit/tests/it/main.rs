//! Parts of the product against vendors that speak their real wire formats.

mod twilio_callbacks;
mod twilio_sender;
